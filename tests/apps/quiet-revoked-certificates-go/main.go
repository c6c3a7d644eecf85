package main

import (
	"crypto/tls"
	"log"
	"net/http"
	"os"
)

var gate = &Gate{sessions: map[string]string{}}

type uploads struct {
	domain string
	token  string
}

func (u uploads) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	url := "https://" + u.domain + ".egnyte.com/pubapi/v1/fs-content/Shared/Devices/" + r.PathValue("name") //~ POST /pubapi/v1/fs-content/{path}
	req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, url, r.Body)
	if err != nil {
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	req.Header.Set("Authorization", "Bearer "+u.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "Egnyte is away", http.StatusBadGateway)
		return
	}
	res.Body.Close()
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	if err := gate.load(os.Getenv("CRL")); err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("PUT /files/{name}", uploads{os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN")})
	mux.HandleFunc("POST /logout", func(w http.ResponseWriter, r *http.Request) {
		gate.Disconnect(r.TLS.PeerCertificates[0].Subject.CommonName)
		w.WriteHeader(http.StatusNoContent)
	})
	server := &http.Server{
		Addr:    ":8443",
		Handler: mux,
		TLSConfig: &tls.Config{
			ClientAuth:            tls.RequireAndVerifyClientCert,
			VerifyPeerCertificate: gate.verify,
		},
	}
	log.Fatal(server.ListenAndServeTLS(os.Getenv("CERT"), os.Getenv("KEY")))
}
