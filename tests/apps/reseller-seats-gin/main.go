package main

import (
	"io"
	"net/http"
	"net/url"
	"os"

	"github.com/gin-gonic/gin"
)

var nfr = os.Getenv("EGNYTE_NFR_DOMAIN")

func signIn(c *gin.Context) {
	q := url.Values{}
	q.Set("client_id", os.Getenv("EGNYTE_MSP_KEY"))
	q.Set("redirect_uri", "https://seats.example.org/signed-in")
	q.Set("response_type", "token")
	c.Redirect(http.StatusFound, "https://"+nfr+".egnyte.com/puboauth/token?"+q.Encode()) //~ EG211
}

func seats(c *gin.Context) {
	req, err := http.NewRequest("GET", "https://"+nfr+".egnyte.com/pubapi/v1/msp/domains", nil) //~ GET /pubapi/v1/msp/domains
	if err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	req.Header.Set("Authorization", c.GetHeader("Authorization"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		c.Status(http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	io.Copy(c.Writer, res.Body)
}

func main() {
	r := gin.New()
	r.GET("/sign-in", signIn)
	r.GET("/seats", seats)
	r.Run(":8080")
}
