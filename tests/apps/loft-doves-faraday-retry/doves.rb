#!/usr/bin/env ruby
require "faraday"
require "faraday/retry"

module Doves
  EAGER = {
    max: 5,
    interval: 0.5,
    backoff_factor: 2,
    retry_statuses: [401, 429, 503] #~ EG404
  }.freeze

  CALM = { max: 5, interval: 0.5, retry_statuses: [429, 503] }.freeze

  def self.connect(options)
    Faraday.new(url: "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1/") do |f|
      f.request :authorization, "Bearer", ENV.fetch("EGNYTE_TOKEN")
      f.request :retry, options
      f.response :json
    end
  end

  def self.lofts
    answer = connect(EAGER).get("fs/Shared/Lofts") #~ GET /pubapi/v1/fs/{path}
    abort "connect Egnyte again" if answer.status == 401
    answer.body
  end

  def self.links
    answer = connect(CALM).get("links") #~ GET /pubapi/v1/links
    abort "connect Egnyte again" if answer.status == 401
    answer.body
  end
end

puts Doves.lofts
puts Doves.links
