package silo

// Place is where things are kept, as the settings say.
type Place struct {
	Host string
	Root string
}
