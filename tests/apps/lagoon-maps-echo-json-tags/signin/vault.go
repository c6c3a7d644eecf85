package signin

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
)

type Held struct {
	Domain string
	Bearer string
}

type Vault struct {
	dir string
	mu  sync.Mutex
	mem map[string]Held
}

func NewVault(dir string) *Vault { return &Vault{dir: dir, mem: map[string]Held{}} }

func (v *Vault) Get(k string) (Held, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	h, ok := v.mem[k]
	return h, ok
}

func (v *Vault) Put(k string, h Held) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.mem[k] = h
	f, err := os.Create(filepath.Join(v.dir, k+".json"))
	if err != nil {
		return err
	}
	defer f.Close()
	return json.NewEncoder(f).Encode(h) //~ EG303
}
