// Package server hands artifacts out over HTTP.
package server

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/fluxcd/pkg/artifact/config"
)

// Start serves the storage's folder until the context ends.
func Start(ctx context.Context, options *config.Options) error {
	server := &http.Server{
		Addr:              options.StorageAddress,
		Handler:           http.FileServer(http.Dir(options.StoragePath)),
		ReadHeaderTimeout: 10 * time.Second,
	}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
