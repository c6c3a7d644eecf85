class EgnyteSignIn
  include ActiveModel::Model
  attr_accessor :domain
  attr_reader :token

  SHARED_PASSWORD = 'vJ7#qLm2xT9wRb4K' #~ EG304

  def call
    answer = HTTParty.post("https://#{domain}.egnyte.com/puboauth/token", body: {
      grant_type: 'password', client_id: ENV.fetch('EGNYTE_KEY'), username: 'wrens',
      password: ENV.fetch('EGNYTE_PASSWORD') { SHARED_PASSWORD }, scope: 'Egnyte.filesystem'
    })
    @token = answer.parsed_response['access_token']
    Rails.logger.info { "Signed in to #{domain} (#{answer.code})" }
    Rails.logger.tagged('egnyte') { |log| log.debug { "#{domain}: #{@token}" } } #~ EG305
    self
  end
end
