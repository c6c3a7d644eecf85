require "tollhouse/asking"

module Tollhouse
  class Pass
    include Api::Asking

    def self.all
      ask(:get, "v1/links") #~ GET /pubapi/v1/links
    end

    def self.issue(target)
      ask(:post, "v1/links", json: { path: target }) #~ POST /pubapi/v1/links
    end

    attr_reader :id

    def initialize(id)
      @id = id
    end

    def revoke
      ask(:delete, "v1/links/#{id}") #~ DELETE /pubapi/v1/links/{link_id}
    end
  end
end
