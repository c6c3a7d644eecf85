class Connection < ApplicationRecord
  class SignInAgain < StandardError; end
  class ComeBackLater < StandardError; end

  encrypts :token

  def get(path)
    answer = Faraday.get("https://#{domain}.egnyte.com#{path}", nil, { "Authorization" => "Bearer #{token}" })
    raise SignInAgain if answer.status == 401
    raise ComeBackLater, answer.headers["Retry-After"] if [403, 429].include?(answer.status)

    JSON.parse(answer.body)
  end

  def hives
    get("/pubapi/v1/fs/Shared/Hives")  #~ GET /pubapi/v1/fs/{path}
  end

  def keepers
    get("/pubapi/v2/users")  #~ GET /pubapi/v2/users
  end
end
