package scale

import "net/http"

// SharesPart names nothing of the file that sends what it asks for.
type SharesPart part

// All tells every link there is.
func (s *SharesPart) All(options *Options) error {
	below, err := withOptions("links", options)
	if err != nil {
		return err
	}
	_, err = s.client.Ask(http.MethodGet, below, nil) //~ GET /pubapi/v1/links
	return err
}

// Drop takes one back.
func (s *SharesPart) Drop(id string) error {
	_, err := s.client.Ask(http.MethodDelete, "links/"+id, nil) //~ DELETE /pubapi/v1/links/{link_id}
	return err
}

// Ledger is no client, though it is asked in the same words.
type Ledger struct{ client *journal }

type journal struct{ lines []string }

func (j *journal) Ask(method, below string, line []byte) error {
	j.lines = append(j.lines, method+below+string(line))
	return nil
}

// Note writes down what was weighed.
func (l *Ledger) Note(load string) error {
	return l.client.Ask("PUT", "links", []byte(load))
}
