package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// cacheOf is the folder that keeps what builds of the dossier have worked out:
// the one asked for, else one of the dossier's own in the user's cache. It lies
// outside the dossier, so that none can come with somebody else's; without a
// user's cache there is none.
func (t *teller) cacheOf() string {
	if t.cache != "" {
		return t.cache
	}
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	root, err := filepath.Abs(t.root)
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(root); err == nil {
		root = real
	}
	sum := sha256.Sum256([]byte(root))
	return filepath.Join(base, "dossier", hex.EncodeToString(sum[:8]))
}

// waiting tells that another build is at work on the same dossier.
func (t *teller) waiting() {
	t.warn("another build of this dossier is at work; waiting for it")
}
