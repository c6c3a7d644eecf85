package signin

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/labstack/echo/v4"
)

const back = "https://lagoon.example/egnyte/back"

func sign(s string) string {
	m := hmac.New(sha256.New, []byte(os.Getenv("STATE_KEY")))
	m.Write([]byte(s))
	return hex.EncodeToString(m.Sum(nil))
}

func Mount(e *echo.Echo, v *Vault) {
	e.GET("/egnyte", func(c echo.Context) error {
		d := c.QueryParam("domain")
		q := url.Values{
			"client_id":     {os.Getenv("EGNYTE_KEY")},
			"redirect_uri":  {back},
			"response_type": {"code"},
			"scope":         {strings.Join([]string{"Egnyte.filesystem", "Egnyte.link"}, "|")}, //~ EG105
			"state":         {d + "." + sign(d+c.RealIP())},
		}
		return c.Redirect(http.StatusFound, "https://"+d+".egnyte.com/puboauth/token?"+q.Encode())
	})
	e.GET("/egnyte/back", func(c echo.Context) error {
		d, mac, _ := strings.Cut(c.QueryParam("state"), ".")
		if !hmac.Equal([]byte(mac), []byte(sign(d+c.RealIP()))) {
			return echo.ErrBadRequest
		}
		if e := c.QueryParam("error"); e != "" {
			return echo.NewHTTPError(http.StatusForbidden, e)
		}
		res, err := http.PostForm("https://"+d+".egnyte.com/puboauth/token", url.Values{
			"grant_type": {"authorization_code"}, "client_id": {os.Getenv("EGNYTE_KEY")}, "client_secret": {os.Getenv("EGNYTE_SECRET")},
			"redirect_uri": {"https://lagoon.example/egnyte/"}, "code": {c.QueryParam("code")}, //~ EG208
		})
		if err != nil {
			return err
		}
		defer res.Body.Close()
		var g struct {
			Access string `json:"access_token"`
		}
		if err := json.NewDecoder(res.Body).Decode(&g); err != nil {
			return err
		}
		c.Logger().Infof("tenant %s connected (%d bytes)", d, len(g.Access))
		return v.Put(d, Held{Domain: d, Bearer: g.Access})
	})
}
