package handlers

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"example.com/kiln/models"
	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

type EgnyteHandler struct {
	DB *gorm.DB
}

type tokenResponse struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
	ExpiresIn   int    `json:"expires_in"`
}

func (h *EgnyteHandler) Callback(c *gin.Context) {
	domain := c.Query("domain")
	form := url.Values{}
	form.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	form.Set("client_secret", os.Getenv("EGNYTE_CLIENT_SECRET"))
	form.Set("redirect_uri", os.Getenv("EGNYTE_REDIRECT_URI"))
	form.Set("code", c.Query("code"))
	form.Set("grant_type", "authorization_code")

	resp, err := http.Post("https://"+domain+".egnyte.com/puboauth/token", "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	log.Println("egnyte answered", resp.Status)
	log.Println("egnyte answered", string(body)) //~ EG305

	var token tokenResponse
	if err := json.Unmarshal(body, &token); err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	conn := models.EgnyteConnection{UserID: c.GetUint("user_id"), Domain: domain, Token: token.AccessToken}
	if err := h.DB.Create(&conn).Error; err != nil { //~ EG303
		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, gin.H{"status": "connected", "expires_in": token.ExpiresIn})
}

func (h *EgnyteHandler) Batches(c *gin.Context) {
	var conn models.EgnyteConnection
	if err := h.DB.Where("user_id = ?", c.GetUint("user_id")).First(&conn).Error; err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "not connected"})
		return
	}
	req, _ := http.NewRequest(http.MethodGet, "https://"+conn.Domain+".egnyte.com/pubapi/v1/fs/Shared/Batches", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+conn.Token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		c.JSON(http.StatusConflict, gin.H{"error": "reconnect"})
		return
	}
	c.DataFromReader(http.StatusOK, resp.ContentLength, "application/json", resp.Body, nil)
}

func (h *EgnyteHandler) Disconnect(c *gin.Context) { //~ EG309
	h.DB.Where("user_id = ?", c.GetUint("user_id")).Delete(&models.EgnyteConnection{})
	c.Status(http.StatusNoContent)
}
