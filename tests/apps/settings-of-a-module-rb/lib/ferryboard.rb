require 'httparty'
require 'active_support/core_ext/object/blank'

# Timetables of the ferries, kept in Egnyte.
module Ferryboard
  class << self
    attr_accessor :domain, :release, :token
  end

  class Quay
    def initialize(settings = {})
      Ferryboard.domain = settings.fetch(:domain)
      Ferryboard.release = settings.fetch(:release) { 'v2' }
      Ferryboard.token = settings.fetch(:token) { ENV['EGNYTE_TOKEN'] }
    end

    def bookmarks
      ask(:get, "https://#{Ferryboard.domain}.egnyte.com/pubapi/v1/bookmarks") #~ GET /pubapi/v1/bookmarks handles=generic
    end

    def links
      ask(:get, "#{base}/links") #~ GET /pubapi/v2/links handles=generic
    end

    def drop(id)
      ask(:delete, "#{base}/links/#{id}") #~ DELETE /pubapi/v2/links/{link_id} handles=generic
    end

    private

    def base
      "https://#{Ferryboard.domain}.egnyte.com/pubapi/#{Ferryboard.release}"
    end

    def ask(verb, url)
      answer = HTTParty.send(verb, url, headers: { 'Authorization' => "Bearer #{Ferryboard.token}" })
      if answer.parsed_response['errorMessage'].present? #~ EG402; EG403
        raise Refused, answer.parsed_response['errorMessage']
      end

      answer.parsed_response
    end
  end

  class Refused < StandardError; end
end
