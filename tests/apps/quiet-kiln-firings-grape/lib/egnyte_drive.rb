require "httparty"

class EgnyteDrive
  class Failure < StandardError; end
  class SignedOut < Failure; end
  class NotShared < Failure; end
  class Gone < Failure; end

  FAILURES = { 401 => SignedOut, 403 => NotShared, 404 => Gone }.freeze

  include HTTParty
  format :json

  def initialize(domain, token)
    @options = {
      base_uri: "https://#{domain}.egnyte.com/pubapi/v1",
      headers: { "Authorization" => "Bearer #{token}" }
    }
  end

  def firing(number)
    checked self.class.get("/fs/Shared/Kiln/#{number}", @options) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def describe(group, text)
    checked self.class.put("/properties/namespace/#{group}", @options.merge(body: { description: text }.to_json)) #~ PUT /pubapi/v1/properties/namespace/{namespace} handles=specific
  end

  private

  def checked(answer)
    return answer.parsed_response if answer.success?

    raise FAILURES.fetch(answer.code, Failure), "#{answer.code}: #{answer.body.to_s[0, 200]}"
  end
end
