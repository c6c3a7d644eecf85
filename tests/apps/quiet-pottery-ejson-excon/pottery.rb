# frozen_string_literal: true

require "excon"
require "json"

class Pottery
  SignInAgain = Class.new(StandardError)
  Busy = Class.new(StandardError)

  def initialize(domain)
    secrets = JSON.parse(`ejson decrypt config/secrets.ejson`)
    @egnyte = Excon.new("https://#{domain}.egnyte.com", headers: { "Authorization" => format("Bearer %s", secrets.fetch("egnyte_access_token")) })
  end

  def glazes
    answer = @egnyte.get(path: "/pubapi/v1/fs/Shared/Glazes", query: { list_content: true })  #~ GET /pubapi/v1/fs/{path}
    case answer.status
    when 401 then raise SignInAgain
    when 429 then raise Busy, answer.headers["Retry-After"]
    end
    JSON.parse(answer.body).fetch("files").map { |file| file["name"] }
  end
end

begin
  puts Pottery.new(ARGV.fetch(0)).glazes
rescue Pottery::SignInAgain
  abort "The token has ended; put a new one into config/secrets.ejson"
end
