// Package digest says which algorithm artifacts are digested with.
package digest

import (
	_ "crypto/sha256"
	_ "crypto/sha512"
	"fmt"

	"github.com/opencontainers/go-digest"
)

// Canonical is the algorithm of new artifacts; the controller sets it once, at its start.
var Canonical = digest.SHA256

// AlgorithmForName answers the available algorithm of that name.
func AlgorithmForName(name string) (digest.Algorithm, error) {
	algorithm := digest.Algorithm(name)
	if !algorithm.Available() {
		return "", fmt.Errorf("digest algorithm %q is not available", name)
	}
	return algorithm, nil
}
