package kit

func lightPalette() palette {
	return palette{
		Paper: rgb(0xF8F5EF), Card: rgb(0xFFFFFF), Line: rgb(0xDDD6C8), Edge: rgb(0x8A8474),
		Ink: rgb(0x14262B), SoftInk: rgb(0x3A4C50),
		Green: rgb(0x0A5A53), OnGreen: rgb(0xFFFFFF), PaleGreen: rgb(0xE0EFEC), GreenInk: rgb(0x08504A),
		Pending: rgb(0x7FB5AE), Groove: rgb(0xE6E0D2), Neutral: rgb(0xEEE9DE),
		Day: rgb(0xB87700), DayAccent: rgb(0xF3B437), PaleDay: rgb(0xFDF0D2), DayInk: rgb(0x6B4400),
		TintDay: rgb(0xFFFAEE),
		Night:   rgb(0x2B3875), OnNight: rgb(0xFFFFFF), SoftOnNight: rgb(0xDCE1F7),
		PaleNight: rgb(0xE3E6F5), NightInk: rgb(0x2B3875),
		Good: rgb(0x1B632F), OnGood: rgb(0xFFFFFF), PaleGood: rgb(0xE1F2E4), GoodInk: rgb(0x17512A),
		Bad: rgb(0x9B2335), OnBad: rgb(0xFFFFFF), PaleBad: rgb(0xFBE6E8), BadInk: rgb(0x841C2C),
		Side: rgb(0x14262B), OnSide: rgb(0xFFFFFF), SoftOnSide: rgb(0xC6D0D1),
	}
}

func darkPalette() palette {
	return palette{
		Paper: rgb(0x101B1E), Card: rgb(0x1A292D), Line: rgb(0x3A4B50), Edge: rgb(0x82949A),
		Ink: rgb(0xF4F1EA), SoftInk: rgb(0xC6D0D1),
		Green: rgb(0x8FDCCF), OnGreen: rgb(0x06231F), PaleGreen: rgb(0x123F3A), GreenInk: rgb(0xA5E6DA),
		Pending: rgb(0x4E827B), Groove: rgb(0x2F4146), Neutral: rgb(0x2A393D),
		Day: rgb(0xF3B437), DayAccent: rgb(0xF3B437), PaleDay: rgb(0x3D2E08), DayInk: rgb(0xFFD98A),
		TintDay: rgb(0x2A2817),
		Night:   rgb(0x2B3875), OnNight: rgb(0xFFFFFF), SoftOnNight: rgb(0xDCE1F7),
		PaleNight: rgb(0x232B52), NightInk: rgb(0xD6DCFA),
		Good: rgb(0x7FD392), OnGood: rgb(0x062110), PaleGood: rgb(0x15391F), GoodInk: rgb(0xA6E5B4),
		Bad: rgb(0xFFB3BC), OnBad: rgb(0x3A0A12), PaleBad: rgb(0x4A1720), BadInk: rgb(0xFFC9CF),
		Side: rgb(0x0A1214), OnSide: rgb(0xFFFFFF), SoftOnSide: rgb(0xC6D0D1),
	}
}

func contrastPalette() palette {
	black, white := rgb(0x000000), rgb(0xFFFFFF)
	return palette{
		Paper: white, Card: white, Line: rgb(0x5A5A5A), Edge: black, Ink: black, SoftInk: rgb(0x1A1A1A),
		Green: rgb(0x003F39), OnGreen: white, PaleGreen: white, GreenInk: rgb(0x003F39),
		Pending: rgb(0x5C8F89), Groove: rgb(0xCFCFCF), Neutral: white,
		Day: rgb(0x7A4E00), DayAccent: rgb(0xE09A00), PaleDay: rgb(0xFFF6DF), DayInk: rgb(0x3F2800),
		TintDay: rgb(0xFFF6DF),
		Night:   rgb(0x131C4A), OnNight: white, SoftOnNight: white, PaleNight: white, NightInk: rgb(0x131C4A),
		Good: rgb(0x0C4A1D), OnGood: white, PaleGood: white, GoodInk: rgb(0x0C4A1D),
		Bad: rgb(0x7A0D1E), OnBad: white, PaleBad: white, BadInk: rgb(0x7A0D1E),
		Side: black, OnSide: white, SoftOnSide: white,
	}
}
