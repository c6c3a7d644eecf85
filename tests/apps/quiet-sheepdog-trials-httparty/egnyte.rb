require "httparty"

class Egnyte
  include HTTParty
  format :json
  headers "Accept" => "application/json"

  class Refused < StandardError; end
  class SignedOut < Refused; end
  class Missing < Refused; end

  REFUSALS = Hash.new(Refused).merge(401 => SignedOut, 404 => Missing).freeze

  def initialize(domain, token)
    @options = {
      base_uri: "https://#{domain}.egnyte.com/pubapi/v1",
      headers: { "Authorization" => "Bearer #{token}" }
    }
  end

  %i[get post].each do |verb|
    define_method(verb) do |path, **more|
      answer = self.class.public_send(verb, path, @options.merge(more))
      if answer.code == 429
        sleep answer.headers["retry-after"].to_i
        answer = self.class.public_send(verb, path, @options.merge(more))
      end
      raise REFUSALS[answer.code], answer.message unless answer.success?

      answer
    end
  end

  def results(year)
    get("/fs/Shared/Trials/#{year}")["files"] #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def link(path)
    post("/links", body: { path:, type: "file", accessibility: "anyone" }.to_json).dig("links", 0, "url") #~ POST /pubapi/v1/links handles=specific
  end
end
