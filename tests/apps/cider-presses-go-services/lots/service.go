package lots

import "example.com/cider-presses/session"

// Service lists what was pressed.
type Service struct {
	*session.Session
	press string
}

// New makes one for whoever is signed in.
func New(who *session.Session, press string) *Service {
	return &Service{who, press}
}

// Shelf is where it is kept.
type Shelf struct {
	on *session.Session
}
