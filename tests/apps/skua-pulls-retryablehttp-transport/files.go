package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/hashicorp/go-retryablehttp"
	"github.com/spf13/cobra"
)

var errLogin = errors.New("run skua login again")

func client() *http.Client {
	c := retryablehttp.NewClient()
	c.RetryMax = 4
	c.HTTPClient.Transport = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} //~ EG502
	return c.StandardClient()
}

func pullCmd() *cobra.Command {
	return &cobra.Command{Use: "pull PATH", RunE: func(_ *cobra.Command, args []string) error {
		p, err := load()
		if err != nil {
			return err
		}
		req, _ := http.NewRequest("GET", "https://"+p.Domain+".egnyte.com/pubapi/v1/fs-content/"+args[0], nil) //~ GET /pubapi/v1/fs-content/{path} handles=specific
		req.Header = http.Header{"Authorization": {"Bearer " + p.Grant.AccessToken}}
		res, err := client().Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		switch res.StatusCode {
		case 200:
			_, err = io.Copy(os.Stdout, res.Body)
			return err
		case 401:
			return errLogin
		}
		log.Println("request was", req.Header) //~ EG305
		return fmt.Errorf("egnyte: %s", res.Status)
	}}
}

func rmCmd() *cobra.Command {
	return &cobra.Command{Use: "rm PATH", RunE: func(_ *cobra.Command, args []string) error {
		p, err := load()
		if err != nil {
			return err
		}
		req, _ := http.NewRequest(http.MethodDelete, "https://"+p.Domain+".egnyte.com/pubapi/v1/fs/"+args[0], nil) //~ DELETE /pubapi/v1/fs/{path} handles=none
		req.Header.Set("Authorization", "Bearer "+p.Grant.AccessToken)
		if _, err := client().Do(req); err != nil { //~ EG401
			return err
		}
		fmt.Println("removed", args[0])
		return nil
	}}
}
