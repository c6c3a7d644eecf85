class GridDrawings
  def self.for(user) = new(user.egnyte_domain, user.egnyte_token)

  def initialize(domain, token)
    @http = Faraday.new("https://#{domain}.egnyte.com/pubapi/v1") do |f|
      f.request :json
      f.request :retry, max: 3, retry_statuses: [403, 429], methods: %i[get post]
      f.response :egnyte
      f.response :json
      f.headers["Authorization"] = "Bearer #{token}"
    end
  end

  def all
    @http.get("fs/Shared/Grids").body.fetch("files") #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share(path)
    @http.post("links", path: path, type: "file", accessibility: "domain").body.dig("links", 0, "url") #~ POST /pubapi/v1/links handles=specific
  end
end
