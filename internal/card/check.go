package card

// crc16 is CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF, most
// significant bit first). Since the check letters follow the number letters,
// it finds every change confined to four neighbouring letters, and so every
// single wrong letter and every exchange of two neighbours.
func crc16(data []byte) uint16 {
	crc := uint16(0xFFFF)
	for _, b := range data {
		crc ^= uint16(b) << 8
		for range 8 {
			if crc&0x8000 != 0 {
				crc = crc<<1 ^ 0x1021
			} else {
				crc <<= 1
			}
		}
	}
	return crc
}
