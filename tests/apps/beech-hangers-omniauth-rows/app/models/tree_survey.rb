require "faraday"

class TreeSurvey
  class SignInAgain < StandardError; end
  class Later < StandardError; end

  def initialize(member)
    @http = Faraday.new(url: "https://#{member.domain}.egnyte.com") do |f|
      f.request :authorization, "Bearer", member.egnyte_token
      f.response :json
    end
  end

  def folder
    answer = @http.get("/pubapi/v1/fs/Shared/Trees") #~ GET /pubapi/v1/fs/{path}
    raise SignInAgain if answer.status == 401
    raise Later if answer.status == 429

    answer.body
  end
end
