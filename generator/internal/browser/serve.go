package browser

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
)

// serve makes dir reachable in one of the three ways and returns the address
// of its root, with a slash at the end.
func serve(way, dir string) (base string, done func(), err error) {
	if way == "file" {
		p := filepath.ToSlash(dir)
		if !strings.HasPrefix(p, "/") {
			p = "/" + p
		}
		return (&url.URL{Scheme: "file", Path: p + "/"}).String(), func() {}, nil
	}
	prefix := "/"
	if way == "sub-path" {
		prefix = "/sub/path/"
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: http.StripPrefix(strings.TrimSuffix(prefix, "/"), static(dir))}
	go server.Serve(listener)
	return fmt.Sprintf("http://%s%s", listener.Addr(), prefix), func() { server.Close() }, nil
}

// static serves files as plain hosts do. http.FileServer would send
// index.html away to its folder, which is one more request for each page.
func static(dir string) http.Handler {
	root := http.Dir(dir)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.URL.Path
		if strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		f, err := root.Open(name)
		if err != nil {
			w.WriteHeader(http.StatusNotFound) // http.NotFound would add headers that hide it from the browser's log
			return
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil || info.IsDir() {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		http.ServeContent(w, r, info.Name(), info.ModTime(), f)
	})
}
