package scale

import (
	"net/url"
	"strconv"
)

// Options say which part of a list is wanted, each of them or none.
type Options struct {
	Path, Kind, Reach, Sender string
	Since, Until              string
	Offset, Count             int
}

func withOptions(below string, o *Options) (string, error) {
	if o == nil {
		return below, nil
	}
	address, err := url.Parse(below)
	if err != nil {
		return below, err
	}
	query := ""
	if o.Path != "" {
		query += "path=" + url.QueryEscape(o.Path)
	}
	if o.Kind != "" {
		query += "&type=" + o.Kind
	}
	if o.Reach != "" {
		query += "&accessibility=" + o.Reach
	}
	if o.Sender != "" {
		query += "&username=" + o.Sender
	}
	if o.Count > 0 {
		query += "&count=" + strconv.Itoa(o.Count)
	}
	if query == "" {
		return address.String(), nil
	}
	return address.String() + "?" + query, nil
}
