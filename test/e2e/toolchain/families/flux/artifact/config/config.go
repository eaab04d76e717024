// Package config holds where source-controller keeps and serves what it fetched.
package config

import (
	"time"

	"github.com/spf13/pflag"
)

// Options of the storage and of the file server in front of it.
type Options struct {
	StoragePath              string
	StorageAddress           string
	StorageAdvAddress        string
	ArtifactDigestAlgo       string
	ArtifactRetentionTTL     time.Duration
	ArtifactRetentionRecords int
}

// BindFlags declares the flags that the controller's manifests use.
func (o *Options) BindFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.StoragePath, "storage-path", "/data", "Folder that artifacts are kept in.")
	flags.StringVar(&o.StorageAddress, "storage-addr", ":9090", "Address that artifacts are served on.")
	flags.StringVar(&o.StorageAdvAddress, "storage-adv-addr", "", "Address that the URLs of artifacts name.")
	flags.StringVar(&o.ArtifactDigestAlgo, "artifact-digest-algo", "sha256", "Algorithm of the artifacts' digests.")
	flags.DurationVar(&o.ArtifactRetentionTTL, "artifact-retention-ttl", time.Minute, "How long an old artifact is kept.")
	flags.IntVar(&o.ArtifactRetentionRecords, "artifact-retention-records", 2, "How many artifacts are kept in any case.")
}
