# Asks for a new token each time, and keeps none.
class CaseFolder
  def initialize(account)
    @account = account
  end

  def list(path)
    ask(:get, "v1/fs/#{path}") #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share(path)
    ask(:post, "v1/links", { path: path, type: "file" }) #~ POST /pubapi/v1/links handles=specific
  end

  private

  def line
    @line ||= Faraday.new(url: "https://#{@account.domain}.egnyte.com")
  end

  def ask(verb, path, body = nil)
    answer = line.run_request(verb, "/pubapi/#{path}", body&.to_json,
                              "Authorization" => "Bearer #{new_token}", "Content-Type" => "application/json")  #~ EG308
    raise SignedOut if answer.status == 401
    raise Busy, answer.headers["Retry-After"] if answer.status == 429

    JSON.parse(answer.body)
  end

  def new_token
    answer = Faraday.post("https://#{@account.domain}.egnyte.com/puboauth/token",
                          grant_type: "refresh_token", refresh_token: @account.refresh_token,
                          client_id: ENV.fetch("EGNYTE_KEY"), client_secret: ENV.fetch("EGNYTE_SECRET"))
    JSON.parse(answer.body).fetch("access_token")
  end
end
