require "dry/cli"
require "faraday"
require "json"
require "logger"
require "digest"
require_relative "grant"

module Eggs
  LOG = Logger.new($stderr)

  class List < Dry::CLI::Command
    option :domain, default: ENV["EGNYTE_DOMAIN"]

    def call(domain:, **)
      grant = Grant.new(domain:, token: ENV.fetch("EGNYTE_TOKEN"), granted_at: Time.at(ENV.fetch("EGNYTE_GRANTED").to_i))
      LOG.info(grant)
      LOG.debug { "asking with #{grant.inspect}" }
      LOG.debug { "fingerprint #{Digest::SHA256.hexdigest(grant.token)[0, 8]}" }
      p grant if $DEBUG
      answer = Faraday.get("https://#{grant.domain}.egnyte.com/pubapi/v1/fs/Shared/Eggs", nil, "Authorization" => "Bearer #{grant.token}") #~ GET /pubapi/v1/fs/{path} handles=specific
      case answer
      in { status: 200 } then puts JSON.parse(answer.body)["files"]&.map { _1["name"] }
      in { status: 401 } then abort "Sign in to Egnyte again (#{grant})."
      in { status: 429 } then abort "Try again in #{answer.headers["Retry-After"]} seconds."
      end
    end
  end

  module Commands
    extend Dry::CLI::Registry
    register "list", List
  end
end
