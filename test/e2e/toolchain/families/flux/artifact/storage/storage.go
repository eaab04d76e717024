// Package storage keeps artifacts as files: <kind>/<namespace>/<name>/<file> below one folder.
package storage

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/opencontainers/go-digest"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/fluxcd/pkg/apis/meta"
	"github.com/fluxcd/pkg/artifact/config"
	artifactdigest "github.com/fluxcd/pkg/artifact/digest"
)

// Storage is safe for use by several reconcilers at once.
type Storage struct {
	folder           string
	hostname         string
	retentionTTL     time.Duration
	retentionRecords int
	locks            sync.Map
}

// New opens the folder that the options name.
func New(options *config.Options) (*Storage, error) {
	info, err := os.Stat(options.StoragePath)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s is not a folder", options.StoragePath)
	}
	hostname := options.StorageAdvAddress
	if hostname == "" {
		hostname = options.StorageAddress
	}
	return &Storage{
		folder:           options.StoragePath,
		hostname:         hostname,
		retentionTTL:     options.ArtifactRetentionTTL,
		retentionRecords: options.ArtifactRetentionRecords,
	}, nil
}

// NewArtifactFor describes an artifact of an object, which need not exist yet.
func (s *Storage) NewArtifactFor(kind string, object metav1.Object, revision, file string) meta.Artifact {
	path := strings.Join([]string{strings.ToLower(kind), object.GetNamespace(), object.GetName(), file}, "/")
	artifact := meta.Artifact{Path: path, Revision: revision}
	s.SetArtifactURL(&artifact)
	return artifact
}

// SetArtifactURL makes the URL fit the address that is served now.
func (s *Storage) SetArtifactURL(artifact *meta.Artifact) {
	if artifact.Path == "" {
		return
	}
	artifact.URL = fmt.Sprintf("http://%s/%s", s.hostname, strings.TrimLeft(artifact.Path, "/"))
}

// SetHostname answers the URL with the address that is served now.
func (s *Storage) SetHostname(raw string) string {
	parsed, err := url.Parse(raw)
	if err != nil || raw == "" {
		return ""
	}
	parsed.Host = s.hostname
	return parsed.String()
}

// LocalPath answers the artifact's file; empty when it would lie outside of the storage.
func (s *Storage) LocalPath(artifact meta.Artifact) string {
	if artifact.Path == "" || !filepath.IsLocal(filepath.FromSlash(artifact.Path)) {
		return ""
	}
	return filepath.Join(s.folder, filepath.FromSlash(artifact.Path))
}

// ArtifactExist is about regular files: a link is a name of an artifact, not one itself.
func (s *Storage) ArtifactExist(artifact meta.Artifact) bool {
	info, err := os.Lstat(s.LocalPath(artifact))
	return err == nil && info.Mode().IsRegular()
}

// MkdirAll makes the folder of the artifact.
func (s *Storage) MkdirAll(artifact meta.Artifact) error {
	return os.MkdirAll(filepath.Dir(s.LocalPath(artifact)), 0o700)
}

// Remove deletes the artifact's file.
func (s *Storage) Remove(artifact meta.Artifact) error {
	return os.Remove(s.LocalPath(artifact))
}

// RemoveAll deletes everything kept for the artifact's object, and answers the folder if there was one.
func (s *Storage) RemoveAll(artifact meta.Artifact) (string, error) {
	folder := filepath.Dir(s.LocalPath(artifact))
	if _, err := os.Stat(folder); os.IsNotExist(err) {
		return "", nil
	}
	return folder, os.RemoveAll(folder)
}

// Lock keeps others from writing the artifact until the answered function is called.
func (s *Storage) Lock(artifact meta.Artifact) (func(), error) {
	value, _ := s.locks.LoadOrStore(artifact.Path, &sync.Mutex{})
	mutex, ok := value.(*sync.Mutex)
	if !ok {
		return nil, fmt.Errorf("no lock for %s", artifact.Path)
	}
	mutex.Lock()
	return mutex.Unlock, nil
}

// VerifyArtifact compares the file with the digest the artifact has.
func (s *Storage) VerifyArtifact(artifact meta.Artifact) error {
	expected, err := digest.Parse(artifact.Digest)
	if err != nil {
		return fmt.Errorf("digest %q of %s: %w", artifact.Digest, artifact.Path, err)
	}
	file, err := os.Open(s.LocalPath(artifact))
	if err != nil {
		return err
	}
	defer file.Close()
	verifier := expected.Verifier()
	if _, err := io.Copy(verifier, file); err != nil {
		return err
	}
	if !verifier.Verified() {
		return fmt.Errorf("%s does not have the digest %s", artifact.Path, expected)
	}
	return nil
}

// Symlink gives the artifact a second name in its folder and answers that name's URL.
func (s *Storage) Symlink(artifact meta.Artifact, name string) (string, error) {
	target := s.LocalPath(artifact)
	link := filepath.Join(filepath.Dir(target), name)
	temporary := link + ".tmp"
	if err := os.Remove(temporary); err != nil && !os.IsNotExist(err) {
		return "", err
	}
	if err := os.Symlink(target, temporary); err != nil {
		return "", err
	}
	if err := os.Rename(temporary, link); err != nil {
		return "", err
	}
	parent := artifact.Path[:strings.LastIndex(artifact.Path, "/")+1]
	return fmt.Sprintf("http://%s/%s%s", s.hostname, parent, name), nil
}

// write puts what `fill` writes in the artifact's place, all or nothing, and notes digest and size.
func (s *Storage) write(artifact *meta.Artifact, fill func(io.Writer) error) error {
	target := s.LocalPath(*artifact)
	file, err := os.CreateTemp(filepath.Dir(target), ".incoming-")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	digester := artifactdigest.Canonical.Digester()
	counter := &counted{}
	if err := fill(io.MultiWriter(file, digester.Hash(), counter)); err != nil {
		file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	if err := os.Rename(file.Name(), target); err != nil {
		return err
	}
	artifact.Digest = digester.Digest().String()
	artifact.Size = &counter.bytes
	artifact.LastUpdateTime = metav1.Now()
	return nil
}

type counted struct{ bytes int64 }

func (c *counted) Write(p []byte) (int, error) {
	c.bytes += int64(len(p))
	return len(p), nil
}

// GarbageCollect deletes the older files beside the artifact and answers them.
func (s *Storage) GarbageCollect(ctx context.Context, artifact meta.Artifact, timeout time.Duration) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	current := s.LocalPath(artifact)
	others, err := regularFilesNewestFirst(filepath.Dir(current), current)
	if err != nil {
		return nil, err
	}
	var deleted []string
	for n, other := range others {
		if err := ctx.Err(); err != nil {
			return deleted, err
		}
		if n+1 < s.retentionRecords || time.Since(other.modified) < s.retentionTTL {
			continue
		}
		if err := os.Remove(other.path); err != nil {
			return deleted, err
		}
		deleted = append(deleted, other.path)
	}
	return deleted, nil
}

type kept struct {
	path     string
	modified time.Time
}

func regularFilesNewestFirst(folder, except string) ([]kept, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []kept
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if path := filepath.Join(folder, entry.Name()); path != except {
			files = append(files, kept{path, info.ModTime()})
		}
	}
	sort.Slice(files, func(a, b int) bool { return files[a].modified.After(files[b].modified) })
	return files, nil
}
