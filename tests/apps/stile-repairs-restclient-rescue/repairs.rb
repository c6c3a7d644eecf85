#!/usr/bin/env ruby
# frozen_string_literal: true

require "json"
require "rest-client"
require "retriable"

class Repairs
  SHAKY = [RestClient::Unauthorized, RestClient::TooManyRequests, RestClient::ServerBrokeConnection].freeze
  BUSY = [RestClient::TooManyRequests, RestClient::ServiceUnavailable].freeze

  def initialize(domain, token)
    @root = "https://#{domain}.egnyte.com/pubapi/v1"
    @headers = { authorization: "Bearer #{token}", accept: :json }
  end

  def stiles
    tries ||= 0
    JSON.parse(RestClient.get("#{@root}/fs/Shared/Stiles", @headers)) #~ GET /pubapi/v1/fs/{path}
  rescue *SHAKY
    sleep 2**tries
    (tries += 1) < 4 ? retry : raise #~ EG404
  end

  def links
    tries ||= 0
    JSON.parse(RestClient.get("#{@root}/links", @headers)) #~ GET /pubapi/v1/links
  rescue *BUSY
    sleep 2**tries
    (tries += 1) < 4 ? retry : raise
  end

  def users
    JSON.parse(RestClient.get("#{@root.sub("v1", "v2")}/users", @headers)) #~ GET /pubapi/v2/users
  rescue RestClient::Unauthorized, RestClient::Forbidden
    @headers = @headers.merge(authorization: "Bearer #{sign_in_again}")
    retry
  end

  def sign_in_again
    print "a new token from Egnyte, please: "
    $stdin.gets.chomp
  end

  def events
    Retriable.retriable(on: [RestClient::TooManyRequests], tries: 3, on_retry: ->(_error, _try, _time, _wait) { warn "busy" }) do
      JSON.parse(RestClient.get("#{@root}/events/cursor", @headers)) #~ GET /pubapi/v1/events/cursor
    end
  end

  def notes
    Retriable.retriable(on: [RestClient::Unauthorized, RestClient::BadGateway], tries: 3) do #~ EG404
      JSON.parse(RestClient.get("#{@root}/notes", @headers)) #~ GET /pubapi/v1/notes
    end
  end
end

repairs = Repairs.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
begin
  puts repairs.stiles, repairs.links, repairs.notes, repairs.users, repairs.events
rescue RestClient::Unauthorized
  abort "please connect Egnyte again"
end
