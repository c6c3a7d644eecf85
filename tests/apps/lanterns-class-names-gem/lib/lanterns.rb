require "faraday"

module Lanterns
  class SignInAgain < StandardError; end
  class Later < StandardError; end

  module Create
    def create(fields)
      ask(:post, address, fields)
    end
  end

  # A class of what is kept is asked for under its own name, unless it says another one.
  class Kept
    extend Create

    class << self
      attr_accessor :place

      def address
        place || "v2/#{name.split("::")[-1].downcase}s" #~ GET /pubapi/v2/groups/{group_id}; POST /pubapi/v2/groups
      end

      def find(id)
        ask(:get, "#{address}/#{id}")
      end

      def ask(verb, path, fields = {})
        answer = client.send(verb) do |request|
          request.url path
          request.body = fields.to_json
        end
        raise SignInAgain if answer.status == 401
        raise Later if [403, 429].include?(answer.status)

        JSON.parse(answer.body)
      end

      private

      def client
        Faraday.new(
          url: "https://#{ENV.fetch("LANTERNS_DOMAIN")}.egnyte.com/pubapi/",
          headers: { "Authorization" => "Bearer #{ENV.fetch("LANTERNS_TOKEN")}" }
        )
      end
    end

    attr_reader :id

    def initialize(id)
      @id = id
    end

    def address
      "#{self.class.address}/#{id}"
    end
  end

  class Group < Kept; end

  class Lamp < Kept
    self.place = "v1/links" #~ GET /pubapi/v1/links/{link_id}; POST /pubapi/v1/links
  end
end
