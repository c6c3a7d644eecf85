#!/usr/bin/env ruby
# frozen_string_literal: true

require "fileutils"
require "optparse"
require_relative "lib/domain"

options = { folder: "Shared" }
OptionParser.new do |o|
  o.banner = "usage: clerk --domain NAME [--folder PATH] [--msp CUSTOMER]"
  o.on("--domain NAME") { |v| options[:domain] = v }
  o.on("--folder PATH") { |v| options[:folder] = v }
  o.on("--whoami", "print who the token belongs to") { options[:whoami] = true }
  o.on("--msp CUSTOMER", "the customer, if a managed service provider (MSP) runs this") { |v| options[:customer] = v }
end.parse!

target = File.join("backup", options[:customer] || "own", options.fetch(:domain))
FileUtils.mkdir_p(target)

begin
  domain = Domain.new(options[:domain], ENV.fetch("EGNYTE_TOKEN"))
  puts domain.raw_user.body if options[:whoami]
  domain.files(options[:folder]).each do |file|
    File.binwrite(File.join(target, File.basename(file["path"])), domain.content(file["path"]))
  end
rescue Domain::NewTokenNeeded
  abort "the token of #{options[:domain]} is no longer valid: ask its owner for a new one"
end
