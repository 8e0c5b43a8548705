package clinic

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"testing"
)

// The whole roles table, command by command: who may do it. Everybody who is
// not named may not.
var rolesTable = []struct {
	command Command
	may     []string
}{
	{Found{}, []string{"system"}},
	{SaveSettings{}, directorOnly}, {UndoSettings{}, directorOnly}, {SaveProgram{}, directorOnly}, {RestoreProgram{}, directorOnly}, {SaveTrack{}, directorOnly},
	{SaveStaff{}, directorOnly}, {SetStaffPIN{}, directorOnly},
	{SavePatient{}, deskAndDirector}, {RememberColumns{}, deskAndDirector}, {SetPatientPIN{}, deskAndDirector}, {Admit{}, deskAndDirector}, {SetPlan{}, deskAndDirector},
	{Discharge{}, deskAndDirector}, {PlaceHold{}, deskAndDirector}, {IssueCard{}, deskAndDirector}, {RevokeCard{}, deskAndDirector}, {KeepCard{}, deskAndDirector},
	{CheckInByDesk{}, allStaff}, {UndoCheckIn{}, allStaff}, {UndoSwitch{}, allStaff}, {ConfirmArrival{}, allStaff}, {WithdrawArrival{}, allStaff}, {WithdrawClaim{}, allStaff},
	{CheckOut{}, allStaff}, {StepOut{}, allStaff}, {StepBack{}, allStaff}, {UndoStep{}, allStaff}, {WithdrawDeparture{}, allStaff}, {Attest{}, allStaff}, {AttestGroup{}, allStaff},
	{ProposeCorrection{}, allStaff}, {SettleCorrection{}, []string{"counselor", "director", "system"}},
	{WithdrawCorrection{}, allStaff}, {UndoClosure{}, deskAndDirector}, {UndoAppointment{}, allStaff},
	{UndoExtend{}, deskAndDirector}, {UndoOpening{}, deskAndDirector}, {UndoStepDown{}, deskAndDirector},
	{SetModality{}, allStaff}, {MarkNotes{}, allStaff}, {CorrectVisit{}, allStaff}, {LinkMakeUp{}, allStaff}, {RecordAbsence{}, allStaff}, {WithdrawAbsence{}, allStaff},
	{ReleaseHold{}, allStaff}, {AnswerNotice{}, allStaff}, {DecideSwitch{}, allStaff},
	{DecideSwitch{Grant: true, From: monday}, deskAndDirector}, {LeaveDesk{}, allStaff}, {TrustClock{}, allStaff},
	{CheckIn{}, lobbyOnly}, {ChooseTrack{}, lobbyOnly}, {LeaveByPatient{}, lobbyOnly}, {BackByPatient{}, lobbyOnly}, {MoveOn{}, lobbyOnly}, {RaiseNotice{}, lobbyOnly}, {TryNumber{}, lobbyOnly},
	{SaveClosure{}, deskAndDirector}, {ChangeSession{}, deskAndDirector},
	{SaveAppointment{}, allStaff}, {CancelAppointment{}, allStaff},
	{ExtendStay{}, deskAndDirector}, {MoveAdmission{}, deskAndDirector}, {UndoAdmissionMove{}, deskAndDirector}, {SetOpening{}, deskAndDirector}, {StepDown{}, deskAndDirector},
	{TrySignIn{}, []string{"system"}}, {DoubtClock{}, []string{"system"}},
	{SavePayer{}, deskAndDirector}, {SaveBillingTable{}, deskAndDirector}, {SaveCoverage{}, deskAndDirector}, {SaveAuthorization{}, deskAndDirector}, {HandleClaim{}, deskAndDirector},
	{Recertify{}, deskAndDirector}, {SaveActivity{}, allStaff}, {ClosePeriod{}, directorOnly}, {ReopenPeriod{}, directorOnly},
	{UndoPlan{}, deskAndDirector}, {UndoDischarge{}, deskAndDirector}, {UndoRelease{}, allStaff},
	{SaveTemporary{}, []string{"deputy", "director", "system"}}, {SetTemporaryPIN{}, []string{"deputy", "director", "system"}},
	{ReleaseLock{}, directorOnly},
	{MergePatients{}, []string{"deputy", "director", "system"}}, {PartPatients{}, []string{"deputy", "director", "system"}},
	{KeepRecovery{}, directorOnly}, {SetUnlock{}, directorOnly}, {NoteRekeyed{}, []string{"system"}}, {SetPINBySheet{}, []string{"system"}}, {ConfirmRecovery{}, directorOnly}, {SetCopyPlaces{}, directorOnly}, {UndoCopyPlaces{}, directorOnly}, {NoteBackup{}, []string{"system"}}, {NoteRestored{}, []string{"system"}}, {NoteTakenIn{}, directorOnly},
	{SetCutOver{}, directorOnly}, {TypePaper{}, deskAndDirector}, {UndoPaper{}, deskAndDirector}, {EndParallel{}, deskAndDirector},
	{RememberMeetingName{}, allStaff}, {SetPhoto{}, deskAndDirector}, {SetLogo{}, directorOnly}, {WithdrawProgram{}, directorOnly}, {UndoMove{}, deskAndDirector}, {Explained{Command: SetPlan{}}, deskAndDirector}, {Explained{Command: SavePayer{}}, deskAndDirector},
	{SaveContact{}, deskAndDirector}, {WithdrawPatient{}, deskAndDirector}, {WithdrawStay{}, deskAndDirector}, {LogAttempt{}, allStaff}, {ClaimByList{}, allStaff}, {UndoClaim{}, allStaff},
	{SaveConsent{}, allStaff}, {RecordDisclosure{}, allStaff}, {SetPartTwo{}, deskAndDirector},
	{NoteExport{}, directorOnly}, {NoteExport{What: ExportReport}, allStaff}, {NoteImported{}, []string{"system"}},
	{SetLegalHold{}, directorOnly}, {LiftLegalHold{}, directorOnly}, {NotePurge{}, directorOnly},
}

var (
	allStaff        = []string{"front desk", "counselor", "deputy", "director", "system"}
	deskAndDirector = []string{"front desk", "deputy", "director", "system"}
	directorOnly    = []string{"director", "system"}
	lobbyOnly       = []string{"lobby"}
)

func TestRolesTable(t *testing.T) {
	d := openClinic(t)
	d.staff["gone"] = Staff{ID: "gone", Role: Director, Left: true}
	d.staff["dep"] = Staff{ID: "dep", Role: Deputy}
	d.staff["odd"] = Staff{ID: "odd", Role: "janitor"}
	actors := map[string]Actor{
		"front desk": atDesk, "counselor": inGroup, "director": director, "deputy": {Kind: ByStaff, Staff: "dep"}, "system": bySystem, "lobby": inLobby,
		"a director who left":    {Kind: ByStaff, Staff: "gone"},
		"staff without a role":   {Kind: ByStaff, Staff: "odd"},
		"somebody unknown":       {Kind: ByStaff, Staff: "nobody"},
		"nobody":                 {},
		"a kind that is unheard": {Kind: "intruder"},
	}
	for _, row := range rolesTable {
		for name, actor := range actors {
			want := slices.Contains(row.may, name)
			if got := Allowed(d, actor, row.command.Act()); got != want {
				t.Errorf("%T (%s) by %s: want allowed %t, got %t", row.command, row.command.Act(), name, want, got)
			}
		}
	}
}

func TestEveryActStandsInTheRolesTable(t *testing.T) {
	named := map[Act]bool{}
	for _, row := range rolesTable {
		named[row.command.Act()] = true
	}
	for act := range allowed {
		if !named[act] {
			t.Errorf("no command of the test does %q", act)
		}
	}
	if Allowed(openClinic(t), director, "something new") {
		t.Error("an act that the table does not know is nobody's")
	}
}

func TestActorText(t *testing.T) {
	for text, actor := range map[string]Actor{"lobby": inLobby, "system": bySystem, "staff:dora": atDesk} {
		if actor.String() != text {
			t.Errorf("want %q, got %q", text, actor)
		}
		if got := ParseActor(text); got != actor {
			t.Errorf("%q reads as %+v, want %+v", text, got, actor)
		}
	}
}

// Every command of the package stands in the table of this test.
func TestNoCommandIsForgotten(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rolesTable {
		seen[reflect.TypeOf(row.command).Name()] = true
	}
	files, err := filepath.Glob("*.go") // some commands stand beside their rule
	if err != nil || len(files) == 0 {
		t.Fatalf("find the commands: %v", err)
	}
	receiver := regexp.MustCompile(`(?m)^func \((?:\w+ )?(\w+)\) Act\(\)`)
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range receiver.FindAllStringSubmatch(string(source), -1) {
			if !seen[match[1]] {
				t.Errorf("%s: nobody says who may do %s", file, match[1])
			}
		}
	}
}
