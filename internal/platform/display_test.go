package platform

import "testing"

func TestADisplayIsFoundAgain(t *testing.T) {
	desk, lobby := Display{"HDMI-1", 0, 0, 1280, 800}, Display{"DP 2", 1280, 0, 1920, 1080}
	for name, each := range map[string]struct {
		all        []Display
		remembered string
		want       Display
		ok         bool
	}{
		"the same":                 {[]Display{desk, lobby}, lobby.String(), lobby, true},
		"at another place":         {[]Display{desk, {"DP 2", 0, 800, 1280, 1024}}, lobby.String(), Display{"DP 2", 0, 800, 1280, 1024}, true},
		"under another name":       {[]Display{desk, {"DP-3", 1280, 0, 1920, 1080}}, lobby.String(), Display{"DP-3", 1280, 0, 1920, 1080}, true},
		"a name that begins so":    {[]Display{{"DP 21", 9, 9, 640, 480}}, lobby.String(), Display{}, false},
		"switched off":             {[]Display{desk}, lobby.String(), Display{}, false},
		"nothing remembered":       {[]Display{desk, lobby}, "", Display{}, false},
		"no displays can be asked": {nil, lobby.String(), Display{}, false},
	} {
		if got, ok := FindDisplay(each.all, each.remembered); got != each.want || ok != each.ok {
			t.Errorf("%s: want %v %t, got %v %t", name, each.want, each.ok, got, ok)
		}
	}
}
