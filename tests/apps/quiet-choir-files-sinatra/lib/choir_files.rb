require "httparty"

class ChoirFiles
  Refused = Class.new(StandardError)
  LISTS = { "bookmarks" => "v1/bookmarks", "scores" => "v1/fs/Shared/Scores" }.freeze

  def initialize(domain, token)
    @root = "https://#{domain}.egnyte.com/pubapi/"
    @token = token
  end

  def list(name)
    tries = 0
    begin
      answer = HTTParty.get(@root + LISTS.fetch(name), headers: { "Authorization" => "Bearer #{@token}" }) #~ GET /pubapi/v1/bookmarks handles=specific; GET /pubapi/v1/fs/{path} handles=specific
      raise Refused if answer.unauthorized?
      raise Timeout::Error if answer.code == 429

      answer.parsed_response
    rescue Timeout::Error
      tries += 1
      sleep(answer&.headers&.fetch("Retry-After", 1).to_i)
      retry if tries < 4
      raise
    end
  end
end
