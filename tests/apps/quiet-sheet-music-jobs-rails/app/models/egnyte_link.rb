class EgnyteLink < ApplicationRecord
  belongs_to :member
  encrypts :access_token

  def api
    Faraday.new(url: "https://#{domain}.egnyte.com/pubapi/v1") do |f|
      f.request :authorization, "Bearer", access_token
      f.response :json
    end
  end
end
