require "rest-client"

module Quarry
  class OldBooks
    ROOT = "https://stonefield-books.qa-egnyte.com/pubapi".freeze #~ EG503

    def initialize(token)
      @api = RestClient::Resource.new(ROOT, headers: { Authorization: "Bearer #{token}" })
    end

    def home
      @api["v1/navigate/embedded/home"].post({}.to_json) #~ POST /pubapi/v1/navigate/embedded/home; EG504
    end

    def rights(folder)
      @api["v1/perms/folder/#{folder}"].get #~ GET /pubapi/v1/perms/folder/{path}; EG504:note
    end

    def marks
      @api["v1/bookmrks"].get #~ GET /pubapi/v1/bookmrks; EG505
    end

    def prices
      @api["v1/stone-prices"].get #~ GET /pubapi/v1/stone-prices; EG505:note
    end

    def any(what)
      @api["v1/#{what}"].get #~ EG902
    end
  end
end
