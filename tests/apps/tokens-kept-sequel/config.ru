require_relative "lib/server"

run Server
