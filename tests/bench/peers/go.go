// SPDX-License-Identifier: GPL-3.0-only

// The channels of Supersynk on Go's net/http, for the benchmark: validates, stores and answers as the
// contract says, but knows no expiry, no late requests, no limits and no CORS, so it does less.
// Prints its port. Takes as many processors as GOMAXPROCS says.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

const path = "/api/channels/"

// A channel keeps the clients in the order in which they joined.
type channel struct {
	sync.Mutex
	order  []string
	bodies map[string][]byte
}

var (
	guard    sync.Mutex
	channels = map[string]*channel{}
)

func find(key string) *channel {
	guard.Lock()
	defer guard.Unlock()
	found := channels[key]
	if found == nil {
		found = &channel{bodies: map[string][]byte{}}
		channels[key] = found
	}
	return found
}

func (c *channel) store(id string, body []byte) {
	if _, known := c.bodies[id]; !known {
		c.order = append(c.order, id)
	}
	c.bodies[id] = body
}

func (c *channel) others(without string) []byte {
	all := make([][]byte, 0, len(c.order))
	size := 2
	for _, id := range c.order {
		if id != without {
			all = append(all, c.bodies[id])
			size += len(c.bodies[id]) + 1
		}
	}
	answer := bytes.NewBuffer(make([]byte, 0, size))
	answer.WriteByte('[')
	for i, body := range all {
		if i > 0 {
			answer.WriteByte(',')
		}
		answer.Write(body)
	}
	answer.WriteByte(']')
	return answer.Bytes()
}

func serve(w http.ResponseWriter, r *http.Request) {
	found := find(strings.TrimPrefix(r.URL.Path, path))
	var message struct {
		ClientID string `json:"client_id"`
	}
	if r.Method == http.MethodPost {
		body, err := io.ReadAll(r.Body)
		if err != nil || json.Unmarshal(body, &message) != nil || message.ClientID == "" {
			http.Error(w, "Bad Request", http.StatusBadRequest)
			return
		}
		found.Lock()
		found.store(message.ClientID, body)
	} else if r.Method == http.MethodGet {
		found.Lock()
	} else {
		http.Error(w, "Method Not Allowed", http.StatusMethodNotAllowed)
		return
	}
	answer := found.others(message.ClientID)
	found.Unlock()
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(answer)))
	w.Header().Set("Server-Time", fmt.Sprintf("%.3f", float64(time.Now().UnixMilli())/1000))
	w.Write(answer)
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	http.HandleFunc(path, serve)
	log.Fatal(http.Serve(listener, nil))
}
