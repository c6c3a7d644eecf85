class EgnyteFolders
  SignInAgain = Class.new(StandardError)
  Busy = Class.new(StandardError)

  def initialize(account)
    @account = account
  end

  def list(path)
    check(connection.get("fs/#{path}")).body.fetch("folders", []) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def create(path)
    check(connection.post("fs/#{path}", { action: "add_folder" })) #~ POST /pubapi/v1/fs/{path} handles=specific
  end

  private

  def check(response)
    raise SignInAgain if response.status == 401
    raise Busy, response.headers["Retry-After"] if [403, 429].include?(response.status)

    response
  end

  def connection
    @connection ||= Faraday.new(url: "https://#{@account.domain}.egnyte.com/pubapi/v1") do |f|
      f.request :authorization, "Bearer", -> { @account.token }
      f.request :json
      f.response :json
    end
  end
end
