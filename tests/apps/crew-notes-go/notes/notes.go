package notes

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func cupboard() string {
	home, _ := os.UserHomeDir()
	return filepath.Join(home, ".crewnotes")
}

// Keep remembers who signed in, and with what.
func Keep(user, accessToken string) error {
	if err := os.WriteFile(cupboard()+".user", []byte(user), 0o644); err != nil {
		return err
	}
	return os.WriteFile(cupboard(), []byte(accessToken), 0o600) //~ EG303
}

// Draft keeps a note that was not sent.
func Draft(text string) error {
	return os.WriteFile(cupboard()+".draft", []byte(text), 0o644)
}

// Put sends a note. It is stubborn.
func Put(site, text string) error {
	kept, err := os.ReadFile(cupboard())
	if err != nil {
		return err
	}
	for try := 1; try < 6; try++ {
		ask, err := http.NewRequest("POST", "https://"+site+".egnyte.com/pubapi/v1/notes", bytes.NewBufferString(text)) //~ POST /pubapi/v1/notes handles=specific
		if err != nil {
			return err
		}
		ask.Header.Set("Authorization", "Bearer "+strings.TrimSpace(string(kept)))
		reply, err := http.DefaultClient.Do(ask)
		if err != nil {
			return err
		}
		reply.Body.Close()
		switch reply.StatusCode {
		case 200, 201:
			return nil
		case 401, 502:
			time.Sleep(time.Duration(try) * time.Second) //~ EG404
		case 429:
			time.Sleep(20 * time.Second)
		default:
			return fmt.Errorf("egnyte says %s", reply.Status)
		}
	}
	return errors.New("given up")
}

// Peek asks every site once; a refused one is passed over.
func Peek(sites []string, token string) error {
	for _, site := range sites {
		ask, err := http.NewRequest("GET", "https://"+site+".egnyte.com/pubapi/v1/userinfo", nil) //~ GET /pubapi/v1/userinfo handles=specific
		if err != nil {
			return err
		}
		ask.Header.Set("Authorization", "Bearer "+token)
		reply, err := http.DefaultClient.Do(ask)
		if err != nil {
			return err
		}
		switch reply.StatusCode {
		case 401:
			fmt.Println(site, "wants a new sign-in")
		case 429:
			time.Sleep(time.Second)
		default:
			return nil
		}
	}
	return nil
}
