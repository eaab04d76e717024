package storage

import (
	"archive/tar"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fluxcd/pkg/sourceignore/gitignore"

	"github.com/fluxcd/pkg/apis/meta"
	"github.com/fluxcd/pkg/sourceignore"
	fluxtar "github.com/fluxcd/pkg/tar"
)

// ArchiveFileFilter answers whether a file is left out.
type ArchiveFileFilter func(path string, info os.FileInfo) bool

// SourceIgnoreFilter leaves out what a .sourceignore and Flux's defaults leave out.
func SourceIgnoreFilter(patterns []gitignore.Pattern, domain []string) ArchiveFileFilter {
	matcher := sourceignore.NewDefaultMatcher(patterns, domain)
	if len(patterns) > 0 {
		matcher = sourceignore.NewMatcher(append(sourceignore.VCSPatterns(domain), patterns...))
	}
	return func(path string, info os.FileInfo) bool {
		return matcher.Match(strings.Split(path, string(filepath.Separator)), info.IsDir())
	}
}

// Copy writes what the reader gives as the artifact.
func (s *Storage) Copy(artifact *meta.Artifact, reader io.Reader) error {
	return s.write(artifact, func(w io.Writer) error {
		_, err := io.Copy(w, reader)
		return err
	})
}

// CopyFromPath writes a file as the artifact.
func (s *Storage) CopyFromPath(artifact *meta.Artifact, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return s.Copy(artifact, file)
}

// CopyToPath unpacks the artifact and puts one path of it elsewhere.
func (s *Storage) CopyToPath(artifact *meta.Artifact, subPath, toPath string) error {
	file, err := os.Open(s.LocalPath(*artifact))
	if err != nil {
		return err
	}
	defer file.Close()
	unpacked, err := os.MkdirTemp("", "artifact-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(unpacked)
	if err := fluxtar.Untar(file, unpacked, fluxtar.WithMaxUntarSize(-1)); err != nil {
		return err
	}
	if subPath != "" && !filepath.IsLocal(subPath) {
		return fmt.Errorf("%q leads out of the artifact", subPath)
	}
	if err := os.MkdirAll(filepath.Dir(toPath), 0o700); err != nil {
		return err
	}
	return os.Rename(filepath.Join(unpacked, subPath), toPath)
}

// Archive packs a folder's regular files, the same bytes for the same content.
func (s *Storage) Archive(artifact *meta.Artifact, folder string, leaveOut ArchiveFileFilter) error {
	return s.write(artifact, func(w io.Writer) error {
		zipped := gzip.NewWriter(w)
		packed := tar.NewWriter(zipped)
		err := filepath.Walk(folder, func(path string, info fs.FileInfo, err error) error {
			if err != nil {
				return err
			}
			return pack(packed, folder, path, info, leaveOut)
		})
		if err != nil {
			return err
		}
		if err := packed.Close(); err != nil {
			return err
		}
		return zipped.Close()
	})
}

func pack(packed *tar.Writer, folder, path string, info fs.FileInfo, leaveOut ArchiveFileFilter) error {
	if path == folder || (!info.Mode().IsRegular() && !info.IsDir()) {
		return nil
	}
	if leaveOut != nil && leaveOut(path, info) {
		if info.IsDir() {
			return filepath.SkipDir
		}
		return nil
	}
	relative, err := filepath.Rel(folder, path)
	if err != nil {
		return err
	}
	header, err := tar.FileInfoHeader(info, "")
	if err != nil {
		return err
	}
	header.Name = filepath.ToSlash(relative)
	header.ModTime, header.AccessTime, header.ChangeTime = time.Time{}, time.Time{}, time.Time{}
	header.Uid, header.Gid, header.Uname, header.Gname = 0, 0, "", ""
	if err := packed.WriteHeader(header); err != nil || info.IsDir() {
		return err
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(packed, file)
	return err
}
