package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

// files passes a request for a file on to Egnyte; the page in front of it reads the status.
func files(w http.ResponseWriter, r *http.Request) {
	url := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs-content/Shared/" + r.PathValue("name") //~ GET /pubapi/v1/fs-content/{path} handles=unknown
	out, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		http.Error(w, "bad address", http.StatusBadRequest)
		return
	}
	out.Header.Set("Authorization", r.Header.Get("Authorization"))
	res, err := http.DefaultClient.Do(out)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	w.Header().Set("Content-Type", res.Header.Get("Content-Type"))
	w.WriteHeader(res.StatusCode)
	if _, err := io.Copy(w, res.Body); err != nil {
		log.Println(err)
	}
}

func main() {
	http.HandleFunc("GET /files/{name}", files)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
