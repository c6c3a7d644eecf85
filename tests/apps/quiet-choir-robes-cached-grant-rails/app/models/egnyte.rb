class Egnyte
  include HTTParty
  include EgnyteGrant

  base_uri "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com"

  class Busy < StandardError; end
  class Refused < StandardError; end

  def self.robes
    answer = get("/pubapi/v1/fs/Shared/Robes", headers: { "Authorization" => "Bearer #{access_token}" }) #~ GET /pubapi/v1/fs/{path}
    case answer.code
    when 200 then answer["files"]
    when 401
      access_token(force: true)
      raise Refused
    when 429
      raise Busy, answer.headers["Retry-After"]
    else
      raise "Egnyte answered #{answer.code}"
    end
  end
end
