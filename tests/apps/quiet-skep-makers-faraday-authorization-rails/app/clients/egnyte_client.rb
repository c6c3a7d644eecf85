class EgnyteClient < ApplicationClient
  authorize_with "Bearer"

  def initialize(connection)
    super(connection.access_token, site: "https://#{connection.domain}.egnyte.com")
  end

  def skeps
    get("/pubapi/v1/fs/Shared/Skeps")["files"]
  end
end
