require "httparty"

module AlbumShelf
  # An object that stands at an address of its own.
  class Thing
    def initialize(domain, token)
      @domain = domain
      @token = token
    end

    %w[get put].each do |method|
      define_method(method) do |url, **params|
        request(method, whole(url), **params)
      end
    end

    private

    def request(method, url, **params)
      HTTParty.public_send(method, prefixed(url), headers: { "Authorization" => "Bearer #{@token}" }, **params)
    end

    def whole(uri = nil)
      /http?/.match(uri) ? uri : "#{@base}#{uri}"
    end

    def prefixed(path)
      /^https?:/.match?(path) ? path : "https://#{@domain}.egnyte.com/pubapi/v1#{path}"
    end
  end

  class Shelf < Thing
    def initialize(domain, token)
      @base = "/shelves"
      super
    end

    def album(id)
      get("/#{id}/tracks") #~ GET /pubapi/v1/shelves/{…}/tracks; EG505:note
    end

    def rename(id, name)
      put("/#{id}/name", body: { name: name }) #~ PUT /pubapi/v1/shelves/{…}/name; EG505:note
    end
  end
end
