class PostOfficeClient < ApplicationClient
  authorize_with "Basic"
  self.site = "https://parcels.example.com"

  def initialize
    super(Base64.strict_encode64("#{ENV.fetch("POST_USER")}:#{ENV.fetch("POST_PASSWORD")}"))
  end

  def parcels
    get("/v1/parcels")
  end
end
