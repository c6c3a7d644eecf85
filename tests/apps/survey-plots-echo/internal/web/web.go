package web

import (
	"crypto/rand"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/tallgrass/surveyplots/internal/egnyte"
)

// Server keeps who has connected.
type Server struct {
	tokens map[string]string
}

// Routes registers everything.
func Routes(e *echo.Echo) {
	s := &Server{tokens: map[string]string{}}
	e.GET("/connect/:domain", s.connect)
	e.GET("/oauth/egnyte", s.done)
	e.GET("/plots/:domain/:site", s.plots)
}

func (s *Server) connect(c echo.Context) error {
	state := rand.Text()
	c.SetCookie(&http.Cookie{Name: "state", Value: state + "." + c.Param("domain"), HttpOnly: true, Secure: true})
	return c.Redirect(http.StatusFound, egnyte.AuthConfig(c.Param("domain")).AuthCodeURL(state+"."+c.Param("domain")))
}

func (s *Server) done(c echo.Context) error {
	kept, err := c.Cookie("state")
	if err != nil || kept.Value != c.QueryParam("state") {
		return echo.ErrForbidden
	}
	if reason := c.QueryParam("error"); reason != "" {
		return c.String(http.StatusForbidden, "Egnyte was not connected: "+reason)
	}
	domain := kept.Value[27:]
	token, err := egnyte.AuthConfig(domain).Exchange(c.Request().Context(), c.QueryParam("code"))
	if err != nil {
		return err
	}
	s.tokens[domain] = token.AccessToken
	return c.Redirect(http.StatusFound, "/")
}

func (s *Server) plots(c echo.Context) error {
	plots := egnyte.NewPlots(c.Param("domain"), s.tokens[c.Param("domain")])
	paths, err := plots.List(c.Request().Context(), c.Param("site"))
	if errors.Is(err, egnyte.ErrSignIn) {
		return c.Redirect(http.StatusFound, "/connect/"+c.Param("domain"))
	}
	if err != nil {
		return err
	}
	for _, path := range paths {
		if err := plots.Share(c.Request().Context(), path); err != nil {
			return err
		}
	}
	return c.JSON(http.StatusOK, paths)
}
