package main

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"

	"example.org/desk/egnyte"
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func main() {
	r := gin.Default()
	r.GET("/connect", connect)
	r.GET("/hasty", ginHasty)
	r.GET("/careful", ginCareful)
	r.GET("/bound", ginBound)
	go r.Run(":8080")

	e := echo.New()
	e.GET("/hasty", echoHasty)
	e.GET("/careful", echoCareful)
	e.Start(":8081")
}

func connect(c *gin.Context) {
	raw := make([]byte, 16)
	rand.Read(raw)
	state := hex.EncodeToString(raw)
	c.SetCookie("egnyte_state", state, 600, "/", "", true, true)
	c.Redirect(http.StatusFound, egnyte.AuthorizeURL(state))
}

func ginHasty(c *gin.Context) {
	if _, err := egnyte.Redeem(c.Query("code")); err != nil { //~ EG206; EG210
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	c.Redirect(http.StatusFound, "/")
}

func ginCareful(c *gin.Context) {
	state, err := c.Cookie("egnyte_state")
	if err != nil || state != c.Query("state") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if reason, refused := c.GetQuery("error"); refused {
		c.String(http.StatusForbidden, "not connected: "+reason)
		return
	}
	if _, err := egnyte.Redeem(c.Query("code")); err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	c.Redirect(http.StatusFound, "/")
}

type returned struct {
	Code  string `form:"code"`
	State string `form:"state"`
	Error string `form:"error"`
}

func ginBound(c *gin.Context) {
	var back returned
	if err := c.ShouldBindQuery(&back); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	state, err := c.Cookie("egnyte_state")
	if err != nil || back.Error != "" || back.State != state {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := egnyte.Redeem(back.Code); err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	c.Redirect(http.StatusFound, "/")
}

func echoHasty(c echo.Context) error {
	code := c.QueryParam("code") //~ EG206; EG210
	if _, err := egnyte.Redeem(code); err != nil {
		return err
	}
	return c.Redirect(http.StatusFound, "/")
}

func echoCareful(c echo.Context) error {
	state, err := c.Cookie("egnyte_state")
	if err != nil || state.Value != c.QueryParam("state") || c.QueryParam("error") != "" {
		return echo.ErrForbidden
	}
	if _, err := egnyte.Redeem(c.QueryParam("code")); err != nil {
		return err
	}
	return c.Redirect(http.StatusFound, "/")
}
