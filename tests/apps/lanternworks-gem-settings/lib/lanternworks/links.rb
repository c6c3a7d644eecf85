module Lanternworks
  class Links
    def initialize(master)
      @master = master
    end

    def index
      @master.call("links", :get) #~ GET /pubapi/v1/links
    end

    def create(params)
      @master.call("links", :post, params) #~ POST /pubapi/v1/links
    end

    def destroy(id)
      @master.call("links/#{id}", :delete) #~ DELETE /pubapi/v1/links/{link_id}
    end
  end
end
