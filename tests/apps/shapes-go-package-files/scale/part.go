package scale

type part struct {
	client *Client
}
