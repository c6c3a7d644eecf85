# frozen_string_literal: true

require "json"
require "thor"
require "typhoeus"

module Huts
  SignedOut = Class.new(StandardError)

  # Sends many requests at once and puts those back that Egnyte throttles.
  class Batch
    def initialize(domain, token)
      @root = "https://#{domain}.egnyte.com/pubapi/v1"
      @headers = { "Authorization" => "Bearer #{token}" }
      @hydra = Typhoeus::Hydra.new(max_concurrency: 2)
    end

    def listing(folder, &block)
      enqueue(Typhoeus::Request.new("#{@root}/fs/Shared/#{folder}", headers: @headers), block) #~ GET /pubapi/v1/fs/{path} handles=specific; GET /pubapi/v1/fs/{path} handles=unknown
    end

    def run = @hydra.run

    private

    def enqueue(request, block)
      request.on_complete do |response|
        if response.success?
          block.call(JSON.parse(response.body))
        elsif response.code == 401
          @hydra.abort
          raise SignedOut
        elsif response.code == 429 || response.headers["X-Mashery-Error-Code"]
          sleep response.headers["Retry-After"].to_i
          enqueue(Typhoeus::Request.new(request.base_url, request.original_options), block)
        else
          warn "#{request.base_url}: #{response.code} #{response.return_message}"
        end
      end
      @hydra.queue(request)
    end
  end

  class CLI < Thor
    desc "list HUT...", "the files of some huts"
    def list(*huts)
      batch = Batch.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
      huts.each do |hut|
        batch.listing("Huts/#{hut}") { |folder| folder["files"].each { |file| say file["name"] } }
      end
      batch.run
    rescue SignedOut
      say_error "Egnyte has ended the token; get a new one at https://huts.example.com/connect"
      exit 2
    end
  end
end
