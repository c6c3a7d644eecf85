class EgnyteFolder
  NotSignedIn = Class.new(StandardError)

  def self.connection
    @connection ||= Faraday.new(
      url: "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com",
      headers: { "Authorization" => "Bearer #{Rails.configuration.x.egnyte.token}" }
    )
  end

  def self.list(path)
    response = connection.get("/pubapi/v1/fs/Shared/#{path}") #~ GET /pubapi/v1/fs/{path} handles=specific
    raise NotSignedIn if response.status == 401
    JSON.parse(response.body)
  end

  def self.links
    response = connection.get("/pubapi/v1/links") do |req| #~ GET /pubapi/v1/links handles=specific
      req.headers["Authorization"] = "OAuth #{Rails.configuration.x.egnyte.token}" #~ EG307
    end
    raise NotSignedIn if response.status == 401
    JSON.parse(response.body)
  end

  def self.groups
    response = connection.get("/pubapi/v2/groups") do |req| #~ GET /pubapi/v2/groups handles=specific
      req["Authorization"] = "Token #{Rails.configuration.x.egnyte.token}" #~ EG307
    end
    raise NotSignedIn if response.status == 401
    JSON.parse(response.body)
  end

  def self.bookmarks
    response = connection.get("/pubapi/v1/bookmarks") do |req| #~ GET /pubapi/v1/bookmarks handles=specific
      req.headers["Accept"] = "OAuth, please"
      req.options.timeout = 20
      req.params["count"] = 50
    end
    raise NotSignedIn if response.status == 401
    JSON.parse(response.body)
  end

  def self.weather
    Faraday.get("https://weather.example.com/days") { |req| req.headers["Authorization"] = "OAuth #{ENV['WEATHER_TOKEN']}" }
  end
end
