class EgnyteConnection < ApplicationRecord
  belongs_to :orchestra
  encrypts :access_token

  after_destroy_commit { RevokeEgnyteTokenJob.perform_later(domain, access_token) }

  class SignInAgain < StandardError; end
  class Busy < StandardError; end

  def parts
    answer = Faraday.get("https://#{domain}.egnyte.com/pubapi/v1/fs/Shared/Parts", nil, { "Authorization" => "Bearer #{access_token}" })  #~ GET /pubapi/v1/fs/{path}
    raise SignInAgain if answer.status == 401
    raise Busy, answer.headers["Retry-After"] if answer.status == 429

    JSON.parse(answer.body).fetch("files")
  end
end
