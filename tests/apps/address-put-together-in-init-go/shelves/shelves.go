// Package shelves lists what stands on one.
package shelves

import (
	"context"
	"net/url"

	"github.com/inkwell/stacks"
)

// Shelf is one of them.
type Shelf struct {
	caller stacks.Caller
}

// New makes a shelf.
func New(caller stacks.Caller) *Shelf {
	return &Shelf{caller: caller}
}

// Links lists the links that readers were given.
func (s *Shelf) Links(ctx context.Context) (found map[string]any, err error) {
	err = s.caller.Call(ctx, "GET", "/links", url.Values{}, nil, &found) //~ GET /pubapi/v1/links handles=specific
	return found, err
}
